// libqrencode, of which QRCodes uses QRcode_encodeData and QRcode_free.
#pragma once

#include <qrencode.h>
