/**
 * Says in one line what the command is doing.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`> ${text}\n`);
}

/**
 * Ends the command with what is wrong and what to do about it.
 * @param {string} text
 * @returns {never}
 */
export function fail(text) {
  process.stderr.write(`\nerror-model: ${text}\n`);
  process.exit(1);
}
