export default { id: 'openweather-401-readable', source: 'OpenWeather FAQ, error 401', software: 'third-party', kind: 'refused',
  story: 'The key is not active yet: 401, readable, since * is sent with every response.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 401, headers: [['Server', 'openresty'], ['Content-Type', 'application/json; charset=utf-8'], ['X-Cache-Key', '/data/2.5/weather?q=berlin'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', 'GET, POST']], body: '{"cod":401, "message": "Invalid API key. Please see https://openweathermap.org/faq#error401 for more info."}' }))
    return { url: `https://api.openweathermap.org:${port}/data/2.5/weather?q=Berlin&appid=abc` }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], maxConfidence: 'likely', fixFor: [null], mustSay: [/401/], mustNotSay: [/nginx\.conf|add_header/] } }
