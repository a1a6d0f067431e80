export default { id: 'iis-upload-404-13', source: 'Microsoft documentation, requestFiltering maxAllowedContentLength', software: 'iis', kind: 'body-size',
  story: 'The upload is above maxAllowedContentLength: request filtering of IIS answers 404 in its own page; the preflight passes.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const s = [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET']], c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : [['Vary', 'Origin']]
      if (method === 'OPTIONS') return { status: 204, headers: [['Access-Control-Allow-Headers', acrh ?? ''], ['Access-Control-Allow-Methods', 'POST'], ...c, ...s] }
      if (method === 'POST') return { status: 404, headers: [['Content-Type', 'text/html'], s[0]], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\r\n<html xmlns="http://www.w3.org/1999/xhtml">\r\n<head>\r\n<title>404 - File or directory not found.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>404 - File or directory not found.</h2></body></html>' }
      return { status: 405, headers: [...c, ...s, ['Allow', 'POST']] }
    })
    return { url: `https://api.example.com:${port}/api/upload`, args: ['-X', 'POST', '-H', 'Content-Type: application/octet-stream', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url', 'cors-after-routes'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/404/] } }
