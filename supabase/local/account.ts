import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

type Account = { uid?: number; gid?: number };
type Command = { command: string; args: string[]; options: Account };

/** PostgreSQL refuses to run as root; root borrows an account that every Linux has. */
export function serverAccount(directory: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  const name = ["postgres", "nobody"].find((user) => id(user, "-u") !== undefined);
  if (!name) throw new Error("PostgreSQL cannot run as root and there is no other account here.");
  return { uid: id(name, "-u"), gid: id(name, "-g") };
}

/** How to run a program on that folder as that account, also below a folder only root may enter. */
export function asAccount(
  account: Account,
  command: string,
  args: string[],
  folder: string,
): Command {
  if (account.uid === undefined) return { command, args, options: {} };
  const may = (place: string) =>
    spawnSync("test", ["-x", place], { ...account, cwd: "/" }).status === 0;
  if (may(command) && may(folder)) return { command, args, options: account };
  const user = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  // Without the last one, access(2) would answer as if the right were not there.
  const caps = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const rights = [...caps, "--securebits=+no_setuid_fixup"];
  return { command: "setpriv", args: [...user, ...rights, command, ...args], options: {} };
}

function id(name: string, flag: string): number | undefined {
  try {
    return Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return undefined;
  }
}
