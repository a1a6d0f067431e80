/** Stops this program and those it runs under, as ctrl-z does; returns once the shell brings it back. */
export function stopProgram(): void {
  const listeners = process.listeners('SIGTSTP')
  process.removeAllListeners('SIGTSTP')
  // The whole group: a shell waits for npm, where npm started us.
  process.kill(0, 'SIGTSTP')
  for (const listener of listeners) process.on('SIGTSTP', listener)
}
