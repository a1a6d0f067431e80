import Echo from 'laravel-echo'
import Pusher from 'pusher-js'
window.Pusher = Pusher
window.Echo = new Echo({
  broadcaster: 'reverb',
  key: 'abc',
  wsHost: 'ws.example.net',
  authEndpoint: 'https://api.example.net/broadcasting/auth',
  auth: { headers: { Authorization: `Bearer ${token}` } },
})
