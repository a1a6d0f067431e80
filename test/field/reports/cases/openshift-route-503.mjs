export default { id: 'openshift-route-503', source: 'OpenShift documentation, Application is not available', software: 'unknown', kind: 'gateway',
  story: 'The route of OpenShift has no pod: 503 in its page, Application is not available, to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['pragma', 'no-cache'], ['cache-control', 'private, max-age=0, no-cache, no-store'], ['content-type', 'text/html']], body: '<html>\n  <head>\n    <meta name="viewport" content="width=device-width, initial-scale=1">\n  </head>\n  <body>\n    <div>\n      <h1>Application is not available</h1>\n      <p>The application is currently not serving requests at this endpoint. It may not have been started or is still starting.</p>\n    </div>\n  </body>\n</html>\n' }))
    return { url: `https://api-x.apps.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'wrong-url'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: [null], layer: [null, 'haproxy'], mustSay: [/503/, /not (available|serving)|no running pod/i] } }
