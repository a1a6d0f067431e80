import { join } from 'node:path'
import { build } from 'rolldown'

const root = join(import.meta.dirname, '..')

/** A program of a few lines, bundled as ours is, to measure against; resolves to its file in the folder. */
export async function bundled(folder: string, name: string, app: string): Promise<string> {
  // Beside the program, so that it finds the same packages.
  const input = join(root, `${name}-app.js`)
  await build({
    input,
    platform: 'node',
    external: ['react-devtools-core'],
    plugins: [
      {
        name: `the ${name} app`,
        resolveId: (id) => (id === input ? id : null),
        load: (id) => {
          if (id === input) return app
          // As in our own bundle: of undici only what connects.
          return id.includes('/undici/lib/web/') ? 'module.exports = {}' : null
        },
      },
    ],
    transform: {
      target: 'node22',
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.DEV': '"false"',
        esbuildDetection: 'true',
      },
    },
    output: {
      dir: folder,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    },
  })
  return join(folder, `${name}-app.mjs`)
}
