export default { id: 'firebase-callable-signed-out', source: 'firebase/firebase-functions, onCall and UNAUTHENTICATED', software: 'cloud-run', kind: 'refused',
  story: 'A callable function answers 401 UNAUTHENTICATED in JSON with the CORS headers: CORS is right, nobody is signed in.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh, method }) => {
      const b = [['Server', 'Google Frontend'], ['X-Cloud-Trace-Context', '0a1b'], ['Vary', 'Origin'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : [])]
      if (preflight) return { status: 204, headers: [...b, ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return method === 'POST' ? { status: 401, headers: [...b, ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":{"message":"You must be signed in.","status":"UNAUTHENTICATED"}}' } : { status: 400, headers: [...b, ['Content-Type', 'application/json; charset=utf-8']], body: '{"error":{"message":"Bad Request","status":"INVALID_ARGUMENT"}}' }
    })
    return { url: `https://europe-west1-acme.cloudfunctions.net:${port}/checkout`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"data":{}}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: ['cloud-run', null], layer: ['cloud-run'], mustSay: [/401/], mustNotSay: [/allUsers|allow-unauthenticated|roles\/run\.invoker/i] } }
