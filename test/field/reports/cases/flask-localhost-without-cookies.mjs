import { flaskCors } from '../lib.mjs'
export default { id: 'flask-localhost-without-cookies', source: 'corydolphin/flask-cors, supports_credentials', software: 'flask', kind: 'two',
  story: 'Two faults at once: origins has localhost alone, and supports_credentials is not set, which the page needs.',
  async start(t) {
    const { port } = await t.serve(flaskCors({ origins: ['http://localhost:3000', 'http://localhost:5173'], view: ({ path }) => ({ status: path.startsWith('/api/me') ? 200 : 404 }) }))
    return { url: `https://api.example.com:${port}/api/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed.localhost-only'], neverCertain: ['cors-not-configured', 'wildcard-with-credentials'], fixFor: ['flask', null], layer: ['flask'], mustSay: [/localhost/, /credentials-not-allowed/, /Access-Control-Allow-Credentials/] } }
