import { starlette } from '../lib.mjs'
export default { id: 'capacitor-ios-and-fastapi', source: 'ionic-team/capacitor, CORS errors; fastapi/fastapi', software: 'fastapi', kind: 'origin',
  story: 'The web app is on the list, the iOS app (capacitor://localhost) is not; and DELETE is not either.',
  async start(t) {
    const { port } = await t.serve(starlette({ origins: ['https://app.example.com', 'http://localhost:8100'], methods: ['GET', 'POST'], headers: ['*'], credentials: true, app: () => ({ status: 200, body: '{}' }) }))
    return { page: 'capacitor://localhost', url: `https://api.example.com:${port}/v1/devices/7`, args: ['-X', 'DELETE', '-H', 'Authorization: Bearer x'], pagePin: null }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['null-origin', 'preflight-failed'], fixFor: ['fastapi', null], layer: ['fastapi', null], mustSay: [/capacitor:\/\/localhost/, /DELETE/] } }
