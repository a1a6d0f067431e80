export default { id: 'firebase-callable-origin-without-scheme', source: 'firebase/firebase-functions#1551', software: 'cloud-run', kind: 'origin',
  story: 'cors of a callable function holds the bare host of the site: the header says my-project-id.web.app and not https://my-project-id.web.app.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method }) => {
      const id = [['X-Cloud-Trace-Context', '0123456789abcdef0123456789abcdef;o=1'], ['Server', 'Google Frontend'], ['X-Powered-By', 'Express'], ['Function-Execution-Id', '8k2j']]
      const cors = [['Access-Control-Allow-Origin', 'my-project-id.web.app'], ['Vary', 'Origin, Access-Control-Request-Headers']]
      if (preflight) return { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'content-type'], ...id] }
      return { status: method === 'POST' ? 200 : 400, headers: [...cors, ['Content-Type', 'application/json; charset=utf-8'], ...id], body: method === 'POST' ? '{"result":1}' : '{"error":{"message":"Bad Request","status":"INVALID_ARGUMENT"}}' }
    })
    return { page: 'https://my-project-id.web.app', url: `https://us-central1-my-project-id.cloudfunctions.net:${port}/isEverythingOK`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"data":null}'] }
  },
  expect: { outcome: 'blocked', causes: ['invalid-allow-origin', 'origin-not-allowed.missing-scheme'], neverCertain: ['cors-not-configured', 'wrong-url', 'preflight-requires-auth'], fixFor: ['express', 'cloud-run', null], mustSay: [/https:\/\/my-project-id\.web\.app/, /scheme|https:\/\//] } }
