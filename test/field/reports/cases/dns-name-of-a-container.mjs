export default { id: 'dns-name-of-a-container', source: 'Stack Overflow, ERR_NAME_NOT_RESOLVED http://backend:8000 docker compose', software: 'unknown', kind: 'dns',
  story: 'The page was built with http://backend:8000, the name of a service in docker compose, which only containers know.',
  async start() {
    return { pagePin: null, urlPin: null, page: 'http://app.example.com', url: 'http://backend:8000/api/items' }
  },
  expect: { outcome: 'unreachable', causes: ['dns-failure', 'wrong-url'], fixFor: [null], mustSay: [/docker compose/] } }
