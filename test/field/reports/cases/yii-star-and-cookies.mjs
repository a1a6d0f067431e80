export default { id: 'yii-star-and-cookies', source: 'yiisoft/yii2, framework/filters/Cors.php', software: 'php', kind: 'credentials',
  story: "Yii's Origin => ['*'] reflects whoever asks; Allow-Credentials is not set, and the page sends its cookies.",
  async start(t) {
    const { port } = await t.serve(({ origin, method, acrm, acrh, url }) => ({ status: method === 'OPTIONS' || url.startsWith('/v1/me') ? 200 : 404, headers: [['X-Powered-By', 'PHP/8.1.2'], ...(origin ? [['Access-Control-Allow-Origin', origin]] : []), ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ...(acrm ? [['Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS']] : []), ...(method === 'OPTIONS' ? [['Access-Control-Max-Age', '86400']] : []), ['Access-Control-Expose-Headers', ''], ['Content-Type', 'application/json; charset=UTF-8']], body: method === 'OPTIONS' ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/me`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['credentials-not-allowed'], fixFor: ['php', null], layer: ['php'], warnings: { must: ['reflects-any-origin'] }, mustSay: [/Access-Control-Allow-Credentials/, /app\.example\.com/] } }
