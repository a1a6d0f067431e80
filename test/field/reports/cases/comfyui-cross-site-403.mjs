export default { id: 'comfyui-cross-site-403', source: 'nosana-ci/pipeline-templates#168; comfyanonymous/ComfyUI server.py, create_origin_only_middleware', software: 'unknown', kind: 'guard',
  story: 'A newer ComfyUI refuses whatever a browser marks Sec-Fetch-Site: cross-site, 403 and empty; programs get an answer.',
  async start(t) {
    const { port } = await t.serve(({ h, url, method }) => {
      const s = [['Server', 'Python/3.12 aiohttp/3.9.5']]
      if (h['sec-fetch-site'] === 'cross-site') return { status: 403, headers: [...s, ['Content-Type', 'application/octet-stream']] }
      if (method === 'OPTIONS') return { status: 405, headers: [...s, ['Allow', 'GET,HEAD'], ['Content-Type', 'text/plain; charset=utf-8']], body: '405: Method Not Allowed' }
      return url.startsWith('/system_stats') ? { status: 200, headers: [...s, ['Content-Type', 'application/json; charset=utf-8']], body: '{}' } : { status: 404, headers: [...s, ['Content-Type', 'text/plain; charset=utf-8']], body: '404: Not Found' }
    })
    return { url: `https://comfy.example.org:${port}/system_stats` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors', 'origin-not-allowed', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/403/] } }
