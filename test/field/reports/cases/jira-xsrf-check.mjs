export default { id: 'jira-xsrf-check', source: 'MrRefactoring/jira.js#100', software: 'third-party', kind: 'refused',
  story: 'Jira allows the origin of the page and refuses the POST of a browser 403 "XSRF check failed".',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, method, acrh }) => {
      const c = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : [], b = [['X-AREQUESTID', '611x123x1'], ['X-Content-Type-Options', 'nosniff']]
      if (preflight) return { status: 200, headers: [...b, ...c, ...(origin === A ? [['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] : [])] }
      return method === 'POST' ? { status: 403, headers: [...b, ...c, ['Content-Type', 'text/html;charset=UTF-8']], body: 'XSRF check failed' } : { status: 200, headers: [...b, ...c, ['Content-Type', 'application/json;charset=UTF-8']], body: '{}' }
    })
    return { url: `https://jira.example.com:${port}/rest/api/2/issue`, args: ['-X', 'POST', '--credentials', 'include', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], fixFor: [null], layer: [null], mustSay: [/403/, /XSRF|CSRF/i], mustNotSay: [/(disable|turn off|switch off|exempt)[^.]{0,30}(XSRF|CSRF)/i] } }
