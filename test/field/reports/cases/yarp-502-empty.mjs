export default { id: 'yarp-502-empty', source: 'microsoft/reverse-proxy#1419 and its kind', software: 'aspnet', kind: 'gateway',
  story: 'YARP cannot reach the destination: 502 and empty under Kestrel for everything but the preflight, which UseCors answers.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin, acrh }) => {
      const s = ['Server', 'Kestrel'], c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []
      if (preflight) return { status: 204, headers: [s, ['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'GET'], ...c] }
      return { status: 502, headers: [s] }
    })
    return { url: `https://gw.example.com:${port}/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['aspnet', null], mustSay: [/502/] } }
