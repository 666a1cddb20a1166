// Imported first, and written for any Node that can load a module: an old one must get a sentence, not a syntax error.
const minimum = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < minimum.major || (major === minimum.major && minor < minimum.minor)) {
  process.stderr.write(
    `error-model needs Node ${minimum.major}.${minimum.minor} or newer to start with; this is ${process.versions.node}. ` +
      "Install a newer one and run the command again (the Node that the repo itself uses is then fetched from npm).\n",
  );
  process.exit(1);
}

export {};
