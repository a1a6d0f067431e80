$.post('https://forms.example.net/submit', { name: 'a', mail: 'b' }, function(){}, 'json').fail(alert);
