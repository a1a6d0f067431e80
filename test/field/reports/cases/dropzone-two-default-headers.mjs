export default { id: 'dropzone-two-default-headers', source: 'dropzone/dropzone#1154', software: 'express', kind: 'page',
  story: 'Dropzone sends Cache-Control and X-Requested-With by itself; the list of the API has Content-Type alone. The upload is a PUT with cookies.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', A], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET,PUT,POST'], ['Access-Control-Allow-Headers', 'Content-Type']] : [['Content-Type', 'application/json; charset=utf-8']])], body: preflight ? '' : '{}' }))
    const url = `https://api.example.com:${port}/resource/123`
    const dir = t.files({ 'upload.js': `const z = new Dropzone('.dropzone', { url: '${url}', method: 'PUT', withCredentials: true })\n` })
    return { url, args: ['--from', `${dir}/upload.js`] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['express', null], layer: ['express'], mustSay: [/cache-control/i, /x-requested-with/i] } }
