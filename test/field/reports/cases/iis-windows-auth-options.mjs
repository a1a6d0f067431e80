export default { id: 'iis-windows-auth-options', source: 'dotnet/aspnetcore, Windows authentication and CORS preflight', software: 'iis', kind: 'preflight-auth',
  story: 'Windows authentication of IIS asks OPTIONS for a ticket, which a preflight never carries: 401.2 in the page of IIS.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(() => ({ status: 401, headers: [['Content-Type', 'text/html'], ['Server', 'Microsoft-IIS/10.0'], ['WWW-Authenticate', 'Negotiate'], ['WWW-Authenticate', 'NTLM'], ['X-Powered-By', 'ASP.NET']], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\r\n<html><head><title>401 - Unauthorized: Access is denied due to invalid credentials.</title></head><body><div id="header"><h1>Server Error</h1></div></body></html>' }))
    return { page: A, url: `https://intranet.example.com:${port}/api/people`, args: ['-X', 'POST', '--credentials', 'include', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'blocked-at-edge'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/OPTIONS/, /401/], mustNotSay: [/windowsAuthentication[^.]{0,30}(false|off|disable)|(disable|turn off|switch off) Windows authentication/i] } }
