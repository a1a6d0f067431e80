export default { id: 'google-sheet-not-shared', source: 'Stack Overflow, Google Sheets export as csv from a page, CORS, ServiceLogin', software: 'third-party', kind: 'login',
  story: 'The page fetches a sheet as CSV that is not shared: Google sends it 307 to its sign-in, bare.',
  async start(t) {
    const { port } = await t.serve(({ h }) => h.host.startsWith('accounts')
      ? { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Server', 'ESF']], body: '<!doctype html><html><head><title>Sign in - Google Accounts</title></head><body><form><input type="password"></form></body></html>' }
      : { status: 307, headers: [['Content-Type', 'text/html; charset=UTF-8'], ['Location', `https://accounts.google.com:${port}/v3/signin/identifier?continue=https%3A%2F%2Fdocs.google.com%2Fspreadsheets%2Fd%2F1abc%2Fexport&service=wise`], ['Server', 'ESF'], ['X-Frame-Options', 'SAMEORIGIN']], body: '<HTML>\n<HEAD>\n<TITLE>Temporary Redirect</TITLE>\n</HEAD>\n<BODY BGCOLOR="#FFFFFF" TEXT="#000000">\n<H1>Temporary Redirect</H1>\n</BODY>\n</HTML>\n' })
    return { url: `https://docs.google.com:${port}/spreadsheets/d/1abc/export?format=csv`, resolve: [`accounts.google.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['login-redirect'], neverCertain: ['login-redirect', 'cors-not-configured', 'origin-not-allowed', 'redirect-changes-origin'], fixFor: [null], layer: [null], mustSay: [/sign|login|log in/i] } }
