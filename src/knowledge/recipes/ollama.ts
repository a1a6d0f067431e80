import type { Need, Stack } from './stack.ts'

export const ollama: Stack = {
  livesIn: 'the environment variable OLLAMA_ORIGINS of the program, on the machine of whoever runs it',
  breaksHere: [
    'By default only pages of the same machine are allowed.',
    'The variable is set in a shell, and the program runs as a service or app.',
    'A public page needs the permission of the browser for the local network besides.',
  ],
  takeOut: 'unset OLLAMA_ORIGINS',
  policy: {
    snippet,
    place: [
      'Linux with systemd: sudo systemctl edit ollama, and put this in. macOS: launchctl setenv OLLAMA_ORIGINS with the same value. Windows: an environment variable of the user. Every visitor has to do it on their own machine.',
      'Chromium asks the visitor besides, before a public page may call a program on their machine (local network access); the page must be https.',
    ],
    settings: { origins: 'OLLAMA_ORIGINS' },
    fixed: {
      headers:
        'The list of headers is that of the version: update Ollama, or keep the header back. The OpenAI client leaves one out by defaultHeaders: { "x-stainless-timeout": null }.',
      methods: 'The list of methods is that of the version: update Ollama, or ask by another method.',
      credentials:
        'Ollama knows no sessions: send no credentials (credentials: "omit", withCredentials: false).',
    },
    perCause: {},
    reload: 'Restart Ollama.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `# Part 1: override.conf of the service
[Service]
Environment="OLLAMA_ORIGINS=${policy.origins.join(',')}"
`
}
