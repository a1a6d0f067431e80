import { PAGE } from '../lib.mjs'
export default { id: 'aspnet-cookie-account-login', source: 'ASP.NET Core documentation, cookie authentication', software: 'aspnet', kind: 'login',
  story: 'Cookie authentication answers an API call without a cookie 302 to /Account/Login?ReturnUrl=…; the CORS headers are on the redirect, the login page answers 404.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const cors = origin === PAGE ? [['Access-Control-Allow-Origin', PAGE], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 204, headers: [['Server', 'Kestrel'], ...cors, ...(cors.length ? [['Access-Control-Allow-Methods', 'GET']] : [])] }
      if (url.startsWith('/api/orders')) return { status: 302, headers: [['Server', 'Kestrel'], ['Location', `http://api.example.com:${port}/Account/Login?ReturnUrl=%2Fapi%2Forders`], ...cors] }
      return { status: 404, headers: [['Server', 'Kestrel'], ...cors] }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/api/orders`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: ['blocked', 'allowed'], causes: ['login-redirect', 'refused-by-application'], maxConfidence: 'likely', fixFor: ['aspnet', null], layer: ['aspnet', null], mustSay: [/session|cookie|signed in|logged in|401/i], mustNotSay: [/AllowAnonymous(?![^.]*OPTIONS)/] } }
