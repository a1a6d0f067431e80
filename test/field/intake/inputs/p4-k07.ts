import ky from 'ky';
const api = ky.create({ prefixUrl: 'https://api.zoo.example.net/v2/', credentials: 'include', hooks: { beforeRequest: [(req) => { req.headers.set('X-Zoo', '1') }] } });
await api.patch('animals/4', { json: { name: 'Leo' } }).json();
