#pragma once

#include "app/base/id.h"
