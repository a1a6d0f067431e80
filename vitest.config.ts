import { defineConfig } from 'vitest/config'
import { asPackaged } from './test/support/packaged.ts'
import { onlyConnectionsOfUndici } from './undici-connections.ts'

export default defineConfig({
  // What is tested sends as what is shipped does.
  plugins: [{ ...onlyConnectionsOfUndici, enforce: 'pre' }],
  test: {
    // `npm run coverage` prints what the fast tests reach; what runs in a process of its own does not count.
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.real.test.ts', '**/node_modules/**'],
          globalSetup: ['test/support/temporary.ts'],
          setupFiles: ['test/support/no-name-server.mjs'],
          testTimeout: 20_000,
          // Screens are driven in real time: on a machine that is busy elsewhere a frame may come too late once.
          retry: 1,
        },
      },
      {
        // The commands once more, as `npm run build` makes them: a bundle may lack what its sources have.
        extends: true,
        plugins: [asPackaged],
        test: {
          name: 'packaged',
          include: ['test/commands/{attach,check*,fix,reveal}.test.ts', 'test/audit/what-is-sent.test.ts'],
          globalSetup: ['test/support/temporary.ts'],
          setupFiles: ['test/support/no-name-server.mjs'],
          testTimeout: 40_000,
          retry: 1,
        },
      },
      {
        // Real browsers, real servers, a real terminal: one file at a time, or they starve each other on two cores.
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.real.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['test/support/install.ts', 'test/support/temporary.ts'],
          setupFiles: ['test/support/no-name-server.mjs'],
          fileParallelism: false,
          testTimeout: 120_000,
          // A browser or server that starts slowly gets a second try; what really disagrees fails both.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
