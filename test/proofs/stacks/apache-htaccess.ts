import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { startProgram } from '../../browsers/start-program.ts'
import { proxyProof, type Site } from '../proxy.ts'
import type { Ground, Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'
import { apache, cases, head } from './apache.ts'

/** The caches and the authentication of a host are not for a .htaccess to change; the others are proven in a VirtualHost. */
const causes = new Set<CauseId>([
  'cors-not-configured',
  'origin-not-allowed',
  'credentials-not-allowed',
  'preflight-not-handled',
  'method-not-allowed',
  'request-header-not-allowed',
  'error-response-without-cors',
  'multiple-allow-origin',
])

/** Apache of a host where only .htaccess is one's own. */
export const apacheHtaccess: Ground = {
  stack: 'apache',
  on: '.htaccess',
  version: apache.version,
  emulated: null,
  pageServer: null,
  proofs: cases.filter(({ cause }) => causes.has(cause)).map((one) => proxyProof(one, serve)),
}

async function serve(site: Site): Promise<Running> {
  const folder = await workFolder({
    'httpd.conf': `${head(site)}
DocumentRoot site
<Directory "/">
AllowOverride All
Require all granted
</Directory>
`,
    'site/.htaccess': `${site.snippet ?? site.cors}
${site.kept}
RewriteEngine On
RewriteCond %{REQUEST_URI} !=/v1/gone
RewriteRule ^(.*)$ http://127.0.0.1:${site.application}/$1 [P]
`,
  })
  return startProgram({
    command: '/usr/sbin/apache2',
    args: ['-d', folder, '-f', 'httpd.conf', '-DFOREGROUND'],
    until: /resuming normal operations/,
    remove: [folder],
  })
}
