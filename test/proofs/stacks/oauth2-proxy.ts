import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { ownPolicy, startApplication } from '../application.ts'
import { partsOf, type Asked, type Ground, type How, type Running } from '../proof.ts'
import { goCommand } from '../tool-chains/go-command.ts'
import { built, run } from '../tool-chains/tool-chain.ts'
import { workFolder } from '../work-folder.ts'

const version = '7.15.6'
const folder = join(built, `oauth2-proxy-${version}`)

/** Whoever has no session gets the sign-in page with 403; with skip_provider_button the way to the provider. */
const preflightRequiresAuth: Asked = {
  cause: 'preflight-requires-auth',
  request: { headers: [['Authorization', `Basic ${btoa('ada:of-the-proof')}`]] },
}

export const oauth2Proxy: Ground = {
  stack: 'oauth2-proxy',
  version: async () => `oauth2-proxy ${version}`,
  emulated: null,
  prepare: async () => {
    if (existsSync(join(folder, 'oauth2-proxy'))) return
    run(await goCommand(), ['install', `github.com/oauth2-proxy/oauth2-proxy/v7@v${version}`], {
      env: { GOBIN: folder },
    })
  },
  pageServer: null,
  proofs: [{ ...preflightRequiresAuth, start }],
}

/** The application behind it has the right policy: only the login is in the way. */
async function start({ snippet, pageOrigin, port }: How): Promise<Running> {
  const application = await startApplication(ownPolicy(pageOrigin))
  const [snippets = ''] = partsOf(snippet ?? '', /^# Part \d: /m)
  const files = await workFolder({
    people: `ada:{SHA}${createHash('sha1').update('of-the-proof').digest('base64')}\n`,
    'oauth2-proxy.cfg': `http_address = "127.0.0.1:${port}"
upstreams = ["http://127.0.0.1:${application.port}/"]
provider = "github"
client_id = "proof"
client_secret = "proof"
cookie_secret = "0123456789abcdef0123456789abcdef"
email_domains = ["*"]
${snippets}
`,
  })
  const proxy = await startProgram({
    command: join(folder, 'oauth2-proxy'),
    args: ['--config', join(files, 'oauth2-proxy.cfg'), '--htpasswd-file', join(files, 'people')],
    until: /Cookie settings/,
    withinMs: 20_000,
    remove: [files],
  })
  return {
    stop: async () => {
      await proxy.stop()
      await application.stop()
    },
  }
}
