// Loaded into the app's server: when the process that started it is gone, killed or not, it ends too.
process.once("disconnect", () => process.exit(0));
