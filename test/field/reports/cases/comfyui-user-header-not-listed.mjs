export default { id: 'comfyui-user-header-not-listed', source: 'Comfy-Org/ComfyUI#3720', software: 'unknown', kind: 'header',
  story: 'ComfyUI runs with --enable-cors-header; its own api.js sends Comfy-User, which the fixed list lacks.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'POST, GET, DELETE, PUT, OPTIONS'], ['Access-Control-Allow-Headers', 'Content-Type, Authorization'], ['Access-Control-Allow-Credentials', 'true'], ['Server', 'Python/3.11 aiohttp/3.9.5']]
      return method === 'OPTIONS' ? { status: 200, headers: c } : { status: 200, headers: [...c, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' }
    })
    return { url: `https://comfy.example.com:${port}/api/history`, args: ['-H', 'Comfy-User: default'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], fixFor: [null], layer: [null], mustSay: [/comfy-user/i] } }
