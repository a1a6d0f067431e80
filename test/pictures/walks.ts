/** A picture to take: what is typed to get there, and what must stand on the screen then. Without a name, only a step. */
export interface Scene {
  readonly name: string | null
  readonly keys: readonly string[]
  readonly shows: RegExp
}

/** One run of the program, and the pictures on its way. */
export interface Walk {
  readonly args: readonly string[]
  /** Whether the README shows it as one moving picture. */
  readonly isShown: boolean
  readonly scenes: readonly Scene[]
}

const form: Walk = {
  args: ['--no-save'],
  isShown: false,
  scenes: [
    { name: null, keys: [], shows: /Which request fails/ },
    {
      name: 'origins',
      keys: [
        'https://app.example.com',
        '\t',
        'https://api.example.com/v1/orders',
        '\t',
        '\u0015',
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
  isShown: true,
  scenes: [
    { name: 'probes', keys: [], shows: /\d+ probes, / },
    { name: 'policy', keys: ['p'], shows: /What the server allows/ },
    { name: 'first-ten-minutes', keys: ['\u001b', '\r'], shows: /See it yourself/ },
    { name: 'diagnosis', keys: ['\r', '\r', '\r', '\r', '\r', 'y'], shows: /origin is not allowed/ },
    { name: 'verify', keys: ['\r'], shows: /verify now/ },
    { name: 'fixed', keys: ['f'], shows: /\d+ probes, [^]*lets it through now/ },
  ],
}

export const walks: readonly Walk[] = [form, incident]
