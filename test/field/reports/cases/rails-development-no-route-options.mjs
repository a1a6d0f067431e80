export default { id: 'rails-development-no-route-options', source: 'rails/rails, ActionController::RoutingError', software: 'rails', kind: 'not-configured',
  story: 'A Rails API in development without rack-cors: OPTIONS is a routing error with the exception as JSON.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['content-type', 'application/json; charset=UTF-8'], ['x-request-id', '5e9b2b6e-0000-4000-8000-000000000000'], ['x-runtime', '0.004211'], ['server-timing', 'start_processing.action_controller;dur=0.01']]
      const path = url.split('?')[0]
      if (path === '/api/v1/posts' && ['GET', 'POST'].includes(method)) return { status: method === 'GET' ? 200 : 201, headers: id, body: '[]' }
      return { status: 404, headers: id, body: JSON.stringify({ status: 404, error: 'Not Found', exception: `#<ActionController::RoutingError: No route matches [${method}] "${path}">`, traces: {} }) }
    }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://localhost:${port}/api/v1/posts`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['rails'], layer: ['rails'], mustSay: [/OPTIONS|rack-cors/] } }
