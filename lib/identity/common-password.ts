/** What most guessed passwords are made of once digits, signs and doublings are taken away. */
const words = new Set(
  `password passwort contrasena motdepasse parola senha haslo welcome willkommen bienvenido bienvenue letmein letmeinnow iloveyou
  iloveyouforever loveyou teamo jetaime admin administrator superadmin root master default changeme changemenow changethis secret
  mysecret topsecret trustno trustnoone login signin logon access guest user username test testing tester testtest demo example
  sample qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qwertyasdfgh
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qazwsx qazwsxedc qazwsxedcrfv wsxedc qweasd qweasdzxc qweqwe asdasd zxczxc
  abc abcd abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijkl abcdefghijklmnopqrstuvwxyz aaa xxx monkey dragon football
  baseball basketball soccer hockey superman batman spiderman starwars pokemon princess sunshine shadow michael jordan jennifer
  jessica ashley daniel charlie andrew thomas robert hunter harley ranger buster killer tigger pepper ginger cookie summer winter
  spring autumn january february march april june july august september october november december monday friday sunday computer
  internet samsung google facebook linkedin instagram whatsapp microsoft windows apple iphone android freedom whatever nothing
  hello hellohello helloworld goodmorning goodluck lovely beautiful forever family mother father mylove babygirl chocolate
  mustang ferrari porsche mercedes corvette liverpool arsenal chelsea barcelona realmadrid juventus manchester england
  germany america london madrid berlin paris student teacher mentor academy school university college business company startup
  money dollar shopify ecommerce online website security passcode passphrase mypassword thepassword newpassword oldpassword
  yourpassword userpassword adminpassword masterpassword defaultpassword temppassword temporary temppass mypass newpass
  passpass passwordpassword passwordone`.split(/\s+/),
);

const disguises: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is among the first that are tried: digits alone, a few characters over and over, a run along the
 * keyboard, or one common word with digits and signs for company or disguise ("password123", "P@ssw0rd2024").
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  if (/^[\d\s.,/+-]*$/.test(plain) || /^(.{1,8})\1+$/su.test(plain)) return true;
  if (/1q2w3e|1qaz2wsx|q1w2e3|zaq12wsx|!qaz@wsx/.test(plain)) return true;
  const core = plain.replaceAll(/^\P{L}+|\P{L}+$/gu, "");
  const undisguised = core.replaceAll(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);
  return [plain, undisguised]
    .map((text) => text.normalize("NFD").replaceAll(/\P{L}/gu, ""))
    .some((bare) => words.has(bare) || words.has(half(bare)));
}

/** "password" of "passwordpassword". */
function half(text: string) {
  const first = text.slice(0, text.length / 2);
  return first + first === text ? first : text;
}
