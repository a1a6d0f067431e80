import type { FileScan, Scanner } from '../scan.ts'
import { variablesIn } from './software-variables.ts'
import { configFile } from './config-file.ts'
import { traefik } from './traefik.ts'

/** Dockerfiles, units of systemd, scripts and `.env`: the variables by which a ready-made server is told its origins, and labels of Traefik. */
export const environmentFiles: Scanner = {
  reads: (path, text) =>
    /(^|\/)(Dockerfile|Containerfile)[\w.-]*$|\.(dockerfile|service|sh|ps1|nomad)$|(^|\/)\.env(\.(?!example|sample|template|dist)[\w.-]+)?$|(^|\/)[\w.-]+\.env$|\.conf$/.test(
      path,
    ) && /ORIGIN|CORS|accesscontrolallow/i.test(text),
  scan: (path, text, tree): FileScan => ({
    policies: [
      ...variablesIn(path, text, tree),
      ...(text.includes('traefik.') ? traefik(configFile({ path, text, tree, roots: [] })) : []),
    ],
  }),
}
