export default { id: 'comfyui-host-mismatch', source: 'huanyingtianhe/EasyComfyUI#2', software: 'unknown', kind: 'local',
  story: 'ComfyUI on the machine of the visitor refuses every request whose Origin is not its own host 403, empty; without Origin it answers.',
  async start(t) {
    const { port } = await t.serve(({ origin, h, url }) => {
      const s = ['Server', 'Python/3.11 aiohttp/3.9.5']
      if (URL.canParse(origin) && new URL(origin).host !== h.host) return { status: 403, headers: [['Content-Length', '0'], ['Content-Type', 'application/octet-stream'], s] }
      return url.startsWith('/prompt') ? { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], s], body: '{"exec_info": {"queue_remaining": 0}}' } : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], s], body: '404: Not Found' }
    }, { plain: true })
    return { page: 'http://studio.example.com', pagePin: null, url: `http://127.0.0.1:${port}/prompt` }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url.localhost', 'origin-not-allowed', 'local-network-access'], maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/program|visitor|machine|local/i, /403/] } }
