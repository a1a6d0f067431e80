import { PAGE } from '../lib.mjs'
export default { id: 'actix-method-refused', source: 'actix/actix-extras, actix-cors error.rs', software: 'rust', kind: 'list',
  story: 'actix-cors refuses the whole preflight 400 in words where one method is missing.',
  async start(t) {
    const { port } = await t.serve(({ method, url, origin, preflight, acrm, acrh }) => {
      const ok = origin === PAGE, vary = ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']
      if (preflight) {
        const no = (m) => ({ status: 400, headers: [['content-type', 'text/plain; charset=utf-8']], body: m })
        if (!ok) return no('Origin is not allowed to make this request.')
        if (!['GET', 'POST'].includes(acrm)) return no('Requested method is not allowed.')
        return { status: 200, headers: [['access-control-allow-origin', origin], ['access-control-allow-methods', 'POST, GET'], ...(acrh ? [['access-control-allow-headers', acrh]] : []), vary] }
      }
      return { status: url.startsWith('/todos/3') ? 200 : 404, headers: [...(ok ? [['access-control-allow-origin', origin]] : []), vary, ['content-type', 'application/json']], body: url.startsWith('/todos/3') ? '{}' : '' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/todos/3`, args: ['-X', 'DELETE'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'preflight-failed'], fixFor: ['rust', null], layer: ['rust', null], mustSay: [/DELETE/] } }
