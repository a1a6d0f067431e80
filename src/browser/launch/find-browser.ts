import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Names looked for on the search path, the plainest build first. */
const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Every place of this system where a browser of the Chromium family may be, in the order of preference. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => `${root}\\${program}`) : []))
  }
  const onPath = commands.flatMap((command) => placesOnPath(command, env))
  return platform === 'darwin' ? [...macApplications, ...onPath] : onPath
}

function placesOnPath(command: string, env: Environment): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, command))
}

/** The browser to use: the file or the command pointed at, else CORS_TRIAGE_BROWSER, else the first that can be run. Null where none. */
export function findBrowser(
  given: string | null,
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): string | null {
  const pointedAt = given ?? env['CORS_TRIAGE_BROWSER']
  const places = pointedAt ? placesOf(pointedAt, env) : browserPlaces(platform, env)
  return places.find(canRun) ?? null
}

/** A name alone is a command, as a shell takes it. */
function placesOf(program: string, env: Environment): readonly string[] {
  return /[\\/]/.test(program) ? [program] : [...placesOnPath(program, env), program]
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
