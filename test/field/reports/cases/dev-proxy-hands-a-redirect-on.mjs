export default { id: 'dev-proxy-hands-a-redirect-on', source: 'vitejs/vite#3649', software: 'unknown', kind: 'dev',
  story: 'Through the proxy of the dev server the call stays on localhost; the backend answers 307 to its own address, which the browser then asks as another origin.',
  async start(t) {
    let port = 0
    const at = await t.serve(({ h }) => h.host.startsWith('backend.')
      ? { status: 200, headers: [['Server', 'nginx'], ['Content-Type', 'application/json']], body: '{}' }
      : { status: 307, headers: [['Server', 'nginx'], ['Location', `https://backend.example.com:${port}/user/getuserinfo`], ['Vary', 'Origin']] })
    port = at.port
    const page = `https://localhost:${port}`
    const dir = t.files({ 'console.txt': `Access to XMLHttpRequest at 'https://backend.example.com:${port}/user/getuserinfo' (redirected from '${page}/user/getuserinfo') from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n` })
    return { page, url: `${page}/user/getuserinfo`, args: ['--from', `${dir}/console.txt`], resolve: [`backend.example.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['cors-not-configured', 'wrong-url', 'login-redirect'], fixFor: [null, 'nginx'], mustSay: [/backend\.example\.com/] } }
