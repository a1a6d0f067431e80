export default { id: 'react-router-options-405', source: 'remix-run/react-router, invalid request method, and remix-run/remix#3180', software: 'unknown', kind: 'preflight',
  story: 'A resource route of React Router has no answer to OPTIONS: 405 Invalid request method; the loader sets the header on the GET.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      if (method === 'OPTIONS') return { status: 405, headers: [['x-powered-by', 'Express'], ['content-type', 'text/plain;charset=UTF-8'], ['x-remix-error', 'yes']], body: 'Error: Invalid request method "OPTIONS"' }
      return { status: 200, headers: [['x-powered-by', 'Express'], ['content-type', 'application/json; charset=utf-8'], ['access-control-allow-origin', '*']], body: '{}' }
    })
    return { url: `https://www.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['express', null], layer: ['express', null], mustSay: [/405/, /OPTIONS/] } }
