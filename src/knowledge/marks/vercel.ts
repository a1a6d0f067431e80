import { all, any, header, status, type Marks } from './marks.ts'

export const vercel: Marks = {
  id: 'vercel',
  name: 'Vercel',
  role: 'gateway',
  made: any(header('X-Vercel-Error'), header('X-Vercel-Id'), header('Server', /^vercel/i)),
  words: [
    {
      means: 'no-host',
      when: all(status(404), header('X-Vercel-Error', /^DEPLOYMENT_NOT_FOUND$/)),
      says: 'Vercel knows no deployment under this name',
    },
    {
      means: 'no-host',
      when: header('X-Vercel-Error', /^DEPLOYMENT_DELETED$/),
      says: 'Vercel says that this deployment was deleted',
    },
    {
      means: 'nothing-behind',
      when: header('X-Vercel-Error', /^DEPLOYMENT_(DISABLED|PAUSED)$/),
      says: 'Vercel says that this deployment is disabled or paused (billing, a limit of use)',
      remedy: [
        'Let Vercel serve the deployment again',
        'The address is right and no line of configuration helps: the owner of the team settles the bill or raises the limit (Settings, Billing and Spend Management), and resumes the project.',
        'Then probe again: what its CORS policy says shows only after that.',
      ],
    },
    {
      means: 'refused-here',
      when: all(status(403, 429), header('X-Vercel-Mitigated', /^challenge$/i)),
      says: 'the firewall of Vercel asks for its challenge (Security Checkpoint), which script cannot pass',
      isChallenge: true,
    },
    {
      means: 'wants-credentials',
      when: all(status(401), header('Set-Cookie', /_vercel_sso_nonce=/)),
      says: 'the Deployment Protection of Vercel asks for a login',
    },
    {
      means: 'no-path',
      when: all(status(404), header('X-Vercel-Error', /^NOT_FOUND$/)),
      says: 'the deployment on Vercel has no file, function or rewrite for this path',
    },
    {
      means: 'nothing-behind',
      when: all(status(502, 504), header('X-Vercel-Error', /^(ROUTER_EXTERNAL_|DNS_HOSTNAME_)/)),
      says: 'Vercel says that it did not reach the server to which a rewrite or redirect of the deployment leads',
    },
    {
      means: 'nothing-behind',
      when: any(
        all(status(502, 504), header('X-Vercel-Error', /^FUNCTION_/)),
        all(status(500), header('X-Vercel-Error', /_INVOCATION_FAILED$/)),
      ),
      says: 'Vercel says that the function failed or took too long',
    },
  ],
}
