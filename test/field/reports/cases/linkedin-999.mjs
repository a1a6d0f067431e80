export default { id: 'linkedin-999', source: 'Stack Overflow, LinkedIn answers 999 Request denied', software: 'third-party', kind: 'edge',
  story: 'A page fetches a profile of LinkedIn: whatever no person in a window asks is answered 999 Request denied, without CORS headers.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 999, headers: [['Content-Type', 'text/html'], ['X-Li-Fabric', 'prod-lva1'], ['X-Li-Pop', 'azd-prod-lva1-x'], ['X-Li-Proto', 'http/1.1'], ['X-LI-UUID', 'AAYexample==']], body: '<html><head>\n<script type="text/javascript">\nwindow.onload = function() { window.location.href = "https://" + "www.linkedin.com" + "/authwall"; }\n</script>\n</head></html>' }))
    return { url: `https://www.linkedin.com:${port}/in/somebody/` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'gateway-error'], fixFor: [null], layer: [null], mustSay: [/999/] } }
