$.ajaxSetup({ headers: { 'X-CSRF-TOKEN': $('meta[name="csrf-token"]').attr('content') } });
$('#list').load('https://api.example.net/v3/list.html #items');
$.get('https://api.example.net/v3/search', { q: 'x' }, function (d) {}, 'json');
