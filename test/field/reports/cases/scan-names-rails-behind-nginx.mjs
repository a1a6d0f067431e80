export default { id: 'scan-names-rails-behind-nginx', source: 'cyu/rack-cors and a slash at the end of an origin', software: 'rails', kind: 'scan',
  story: 'The wire shows nginx alone; the repository has rack-cors with a slash at the end of the origin.',
  async start(t) {
    const dir = t.files({ 'Gemfile': "gem 'rails'\ngem 'rack-cors'\n", 'config/initializers/cors.rb': "Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n    origins 'https://app.example.com/'\n    resource '*', headers: :any, methods: [:get, :post, :options]\n  end\nend\n" })
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 200 : 200, headers: [['Server', 'nginx'], ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x', '--scan', dir] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], fixFor: ['rails'], layer: ['nginx'], mustSay: [/cors\.rb:3/, /slash/i], mustNotSay: [/add_header/] } }
