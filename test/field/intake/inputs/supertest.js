const request = require('supertest')
const app = require('../app')
test('preflight', () => request(app).options('/v1/orders').set('Origin', 'https://portal.acme.io').set('Access-Control-Request-Method', 'PUT').expect(204))
