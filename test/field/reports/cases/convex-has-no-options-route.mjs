export default { id: 'convex-has-no-options-route', source: 'Convex documentation, HTTP actions, CORS', software: 'unknown', kind: 'options',
  story: 'The http router of Convex has a POST route alone: OPTIONS is 404 No matching routes found, and the POST answers with CORS headers of its own.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'POST'
      ? { status: 200, headers: [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'origin'], ['Convex-Usher', '1']], body: '' }
      : { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8'], ['Convex-Usher', '1']], body: 'No matching routes found' })
    return { url: `https://happy-animal-123.convex.site:${port}/sendImage`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'wrong-url'], maxConfidence: 'likely', neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/404/, /OPTIONS/] } }
