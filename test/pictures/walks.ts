import { landed } from '../support/terminal.ts'

/** A picture to take: what is typed to get there, and what must stand on the screen then. Without a name, only a step. */
export interface Scene {
  readonly name: string | null
  readonly keys: readonly string[]
  readonly shows: RegExp
  /** Milliseconds that what is asked beside it may take to arrive: a lesson asks its own server. */
  readonly arrivesMs?: number
}

/** One run of the program, and the pictures on its way. */
export interface Walk {
  readonly args: readonly string[]
  /** The command is given a page whose calls fail. */
  readonly onPage?: true
  /** The moving picture of it in the README; null for none. */
  readonly moving: string | null
  readonly scenes: readonly Scene[]
}

const form: Walk = {
  args: ['--no-save'],
  moving: null,
  scenes: [
    { name: null, keys: [], shows: /Which request fails/ },
    {
      name: 'origins',
      keys: [
        'https://app.example.com',
        '\t',
        'https://api.example.com/v1/orders',
        '\t',
        'PUT',
        '\t',
        'content-type: application/json',
      ],
      shows: /PUT[^]*application\/json/,
    },
    { name: 'keys', keys: ['\u001b', '?'], shows: /Keys/ },
  ],
}

const incident: Walk = {
  args: ['lab', 'origin-not-allowed.localhost-only'],
  moving: 'walk',
  scenes: [
    { name: null, keys: [], shows: landed },
    { name: 'probes', keys: ['2'], shows: /\[2 Probes\]/ },
    { name: 'policy', keys: ['p'], shows: /What the server allows/ },
    { name: 'first-ten-minutes', keys: ['\u001b', '\r'], shows: /See it yourself/ },
    {
      name: 'diagnosis',
      keys: ['\r', '\r', '\r', '\r', '\r', 'y'],
      shows: /origin is not allowed/,
      arrivesMs: 1500,
    },
    { name: 'verify', keys: ['\r'], shows: /verify now/ },
    { name: 'fixed', keys: ['f'], shows: /\d+ probes\b[^]*lets it through now/ },
  ],
}

const down = '\u001b[B'
const end = '\u001b[F'
const home = '\u001b[H'

const course: Walk = {
  args: ['lab', '--no-save'],
  moving: null,
  scenes: [
    { name: 'course', keys: [], shows: /▸ ○ What an origin is/ },
    { name: 'lesson', keys: [down, '\r'], shows: /\[1 Read\][^]*CORS refuses nothing/, arrivesMs: 4000 },
    { name: 'lesson-seen', keys: [end, '\r'], shows: /\[2 See\][^]*curl asks, and sends no Origin/ },
    { name: 'lesson-asked', keys: [end, '\r', ' '], shows: /\[3 Answer\][^]*Perhaps, but nothing/ },
    { name: null, keys: ['L', ...Array<string>(13).fill(down)], shows: /▸ ○ First day in production/ },
    { name: 'incident', keys: ['\r'], shows: landed },
    { name: 'guess', keys: ['4', 'a', down, '\r'], shows: /: no\./ },
  ],
}

const watched: Walk = {
  args: ['attach', '--headless'],
  onPage: true,
  moving: 'attach',
  scenes: [
    { name: null, keys: [], shows: /3 of 5 fail[^]*basket/, arrivesMs: 1500 },
    { name: 'browser', keys: [home], shows: /▸ ✗ [^]*PUT/ },
    { name: 'browser-probes', keys: ['\r'], shows: /\[2 Probes\][^]*\d+ probes\b/ },
    { name: 'browser-diagnosis', keys: ['4'], shows: /Allow the method PUT/ },
    { name: 'browser-verify', keys: ['5'], shows: /not made there again/ },
  ],
}

export const walks: readonly Walk[] = [form, incident, course, watched]
