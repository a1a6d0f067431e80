const es = new EventSource(new URL('/events?topic=a', 'https://live.example.net'), { withCredentials: true });
