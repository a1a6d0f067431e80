import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  type ReadStream,
} from 'node:fs'

/** What a file that is read whole may have: far more than any that a person means. */
const most = 16 * 1024 * 1024

/** Why a file is not read although the system lets it be; `code` stands where the system's would. */
class Unfit extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The text of a file. Throws what the system says, and refuses what has no end: pipes, devices, more than 16 MiB. */
export function readInputFile(path: string): string {
  const { file, bytes } = openRegular(path, 'write it to a file')
  try {
    if (bytes > most)
      throw new Unfit(
        `${Math.ceil(bytes / 1024 / 1024)} MiB, more than the ${most / 1024 / 1024} that are read`,
      )
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}

/** A file of any size as a stream, where `-` would be standard input. Throws where it cannot be opened, or is a pipe or a device. */
export function streamInputFile(path: string): ReadStream {
  const { file } = openRegular(path, 'pipe it to standard input and name -')
  return createReadStream(path, { fd: file })
}

/** Opened without waiting: a pipe that nobody writes to would hold the program, and no signal could end it. */
function openRegular(path: string, instead: string): { readonly file: number; readonly bytes: number } {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = fstatSync(file)
  if (stats.isFile()) return { file, bytes: stats.size }
  closeSync(file)
  throw new Unfit(stats.isDirectory() ? 'EISDIR' : `a pipe or a device: ${instead}`)
}
