<?php

// Fills the database once, as the form of the installation does.
define('WP_INSTALLING', true);

function wp_new_blog_notification() {}

require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Shop', 'ada', 'ada@example.test', true, '', 'of-the-proof');
update_option('permalink_structure', '/%postname%/');
