export default { id: 'cloudlinux-508', source: 'CloudLinux documentation, 508 Resource Limit Is Reached', software: 'unknown', kind: 'gateway',
  story: 'The shared host has used up its processes: LiteSpeed answers every request 508 Resource Limit Is Reached.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 508, headers: [['Server', 'LiteSpeed'], ['Content-Type', 'text/html'], ['Cache-Control', 'private, no-cache, no-store, must-revalidate, max-age=0'], ['Pragma', 'no-cache']], body: '<!DOCTYPE html>\n<html style="height:100%">\n<head>\n<meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no" />\n<title> 508 Resource Limit Is Reached\n</title></head>\n<body><h1>508</h1>\n<h2>Resource Limit Is Reached</h2>\n<p>The website is temporarily unable to service your request as it exceeded resource limit. Please try again later.</p></body></html>\n' }))
    return { url: `https://api.example.com:${port}/wp-json/app/v1/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'error-response-without-cors', 'preflight-failed', 'blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled', 'preflight-requires-auth'], fixFor: [null], mustSay: [/508/] } }
