<?php
add_action('rest_api_init', function () {
    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');
    add_filter('rest_pre_serve_request', function ($value) {
        header('Access-Control-Allow-Origin: ' . get_http_origin());
        header('Access-Control-Allow-Credentials: true');
        return $value;
    });
});
