export default { id: 'matomo-reporting-other-domain', source: 'matomo-org/matomo, core/API/CORSHandler.php; matomo-org/matomo#7626', software: 'php', kind: 'origin',
  story: 'cors_domains of Matomo names another site: Vary: Origin comes to all, Allow-Origin to that one alone.',
  async start(t) {
    const { port } = await t.serve(({ origin, url }) => url.startsWith('/index.php')
      ? { status: 200, headers: [['Server', 'Apache'], ['X-Powered-By', 'PHP/8.1.27'], ['Cache-Control', 'no-store, must-revalidate'], ['Vary', 'Origin'], ...(origin === 'https://stats.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true']] : []), ['Content-Type', 'application/json; charset=utf-8']], body: '{"nb_visits":1}' }
      : { status: 404, headers: [['Server', 'Apache'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n</body></html>' })
    return { url: `https://matomo.example.com:${port}/index.php?module=API&method=VisitsSummary.get&idSite=1&period=day&date=today&format=JSON` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: ['php', 'apache', null], layer: ['php', 'apache'], mustSay: [/https:\/\/app\.example\.com/] } }
